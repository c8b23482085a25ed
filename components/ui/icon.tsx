/** Line icons, 24 × 24, drawn after Lucide (ISC). Each stands beside a word, so all are hidden from readers. */
const PATHS = {
  alert: "m21.7 18-8-14a2 2 0 0 0-3.4 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.7-3ZM12 9v4M12 17h.01",
  back: "m15 18-6-6 6-6",
  calendar: "M4 5h16v16H4ZM4 10h16M8 2v5M16 2v5",
  camera: "M14.5 5h-5L8 7H4v13h16V7h-4ZM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z",
  check: "M20 6 9 17l-5-5",
  clock: "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM12 7v5l3 2",
  down: "m6 9 6 6 6-6",
  download: "M12 3v12m-5-5 5 5 5-5M4 21h16",
  external: "M14 4h6v6M20 4 10 14M18 14v6H4V6h6",
  file: "M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7ZM14 2v6h6",
  half: "M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0Z",
  image: "M3 3h18v18H3ZM11 9a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM21 15l-5-5L5 21",
  info: "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM12 11v5M12 8h.01",
  lock: "M4 11h16v10H4ZM8 11V7a4 4 0 0 1 8 0v4",
  minus: "M5 12h14",
  next: "m9 18 6-6-6-6",
  offline:
    "M2 2l20 20M8.5 16.5a5 5 0 0 1 7 0M5 13a10 10 0 0 1 5-2.7M19 13a10 10 0 0 0-2-1.5M2 9a15 15 0 0 1 4-2.5M22 9a15 15 0 0 0-11-4M12 20h.01",
  pause: "M8 5v14M16 5v14",
  plus: "M12 5v14M5 12h14",
  print: "M6 9V3h12v6M6 18H3V9h18v9h-3M6 14h12v7H6Z",
  return: "M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11",
  ring: "M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0Z",
  rotate: "M20 12a8 8 0 1 1-3-6.2L20 8M20 3v5h-5",
  search: "M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0ZM21 21l-5-5",
  send: "M5 12h14m-6-6 6 6-6 6",
  up: "m6 15 6-6 6 6",
  x: "M18 6 6 18M6 6l12 12",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="ic" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
      {name === "half" ? <path d="M12 4a8 8 0 0 1 0 16Z" fill="currentColor" /> : null}
    </svg>
  );
}
