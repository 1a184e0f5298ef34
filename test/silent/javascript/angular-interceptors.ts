import {
  HttpClient,
  type HttpErrorResponse,
  HttpHeaders,
  type HttpInterceptorFn,
  HttpParams,
} from "@angular/common/http";
import { Injectable, inject, signal } from "@angular/core";
import { catchError, finalize, map, type Observable, retry, throwError } from "rxjs";
import { environment } from "../environments/environment";

export interface Order {
  readonly id: string;
  readonly placed: string;
  readonly total: number;
}

/** Sends the cookies of the session to our own API and to nobody else. */
export const ownCookies: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith(environment.api)) return next(request);
  return next(request.clone({ withCredentials: true, setHeaders: { "X-Requested-With": "XMLHttpRequest" } }));
};

export const failures: HttpInterceptorFn = (request, next) =>
  next(request).pipe(
    catchError((error: HttpErrorResponse) => {
      const reason =
        error.status === 0 ? "The server cannot be reached, or CORS keeps its answer back." : error.message;
      return throwError(() => new Error(reason));
    }),
  );

@Injectable({ providedIn: "root" })
export class Orders {
  private readonly http = inject(HttpClient);
  private readonly headers = new HttpHeaders({ Accept: "application/json" }).set("X-Client", "web");
  readonly isLoading = signal(false);

  page(number: number): Observable<readonly Order[]> {
    this.isLoading.set(true);
    const params = new HttpParams().set("page", number).set("size", 20);
    return this.http
      .get<{ readonly items: Order[] }>(`${environment.api}/orders`, {
        headers: this.headers,
        params,
        withCredentials: true,
      })
      .pipe(
        retry({ count: 2, delay: 500 }),
        map(({ items }) => items),
        finalize(() => this.isLoading.set(false)),
      );
  }

  place(order: Omit<Order, "id" | "placed">): Observable<Order> {
    return this.http.post<Order>(`${environment.api}/orders`, order, { headers: this.headers });
  }

  cancel(id: string): Observable<void> {
    return this.http.delete<void>(`${environment.api}/orders/${id}`, { withCredentials: true });
  }
}
