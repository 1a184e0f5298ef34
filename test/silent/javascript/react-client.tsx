import axios, { type AxiosError, type InternalAxiosRequestConfig } from "axios";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";

const api = axios.create({
  baseURL: import.meta.env.VITE_API ?? "https://api.example.com",
  withCredentials: true,
  xsrfCookieName: "csrf",
  xsrfHeaderName: "X-CSRF-Token",
  headers: { Accept: "application/json" },
});

function withTrace(config: InternalAxiosRequestConfig): InternalAxiosRequestConfig {
  config.headers.set("X-Trace", crypto.randomUUID());
  return config;
}

api.interceptors.request.use(withTrace);
api.interceptors.response.use(
  (response) => response,
  async (error: AxiosError) => {
    const { config, response } = error;
    if (response?.status !== 401 || !config || config.url === "/session") throw error;
    await api.post("/session/refresh", undefined, { withCredentials: true });
    return api(config);
  },
);

interface Session {
  readonly user: string;
  readonly roles: readonly string[];
}

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [session, setSession] = useState<Session>();
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    const controller = new AbortController();
    api
      .get<Session>("/session", { signal: controller.signal })
      .then(({ data }) => setSession(data))
      .catch((error: AxiosError) => {
        if (axios.isCancel(error)) return;
        setProblem(
          error.code === "ERR_NETWORK" ? "The API cannot be reached, or CORS keeps its answer back." : error.message,
        );
      });
    return () => controller.abort();
  }, []);

  const value = useMemo(() => session, [session]);
  if (problem) return <p role="alert">{problem}</p>;
  return <SessionContext.Provider value={value}>{children}</SessionContext.Provider>;
}

export function LogOut() {
  const session = useContext(SessionContext);
  const end = async () => {
    await fetch("/logout", { method: "POST", credentials: "same-origin" });
    await api.delete("/session");
    window.location.assign("/");
  };
  if (!session) return null;
  return (
    <button type="button" onClick={end}>
      Log {session.user} out
    </button>
  );
}
