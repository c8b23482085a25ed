// Stands in for `server-only`, which exists in Next's build alone.
export {};
