/** What corslint says about the sample project: its files, and their findings as `describeFinding` writes them. */
export const samples = {
  "main.py": ["error wildcard-origin-with-credentials 10:20-10:23"],
  "server.js": [
    "error reflected-origin-with-credentials 10:13-10:17",
    "error wildcard-origin-with-credentials 16:48-16:51",
  ],
  "nginx.conf": ["error reflected-origin-with-credentials 10:52-10:64"],
} as const;
