"use client";

import { useEffect } from "react";

/** Moves the focus once the page is there: to the error summary after a refused post. */
export function FocusOnLoad({ id }: { readonly id: string }) {
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  return null;
}
