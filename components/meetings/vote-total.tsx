"use client";

import { useEffect, useRef, useState } from "react";

interface VoteTotalProps {
  /** Names of the boxes to add up. */
  readonly names: readonly string[];
  readonly initial: number;
}

/** The sum under the double line. Without script it shows what is stored; with script it follows the boxes. */
export function VoteTotal({ names, initial }: VoteTotalProps) {
  const self = useRef<HTMLElement>(null);
  const [sum, setSum] = useState(initial);

  useEffect(() => {
    const form = self.current?.closest("form");
    if (!form) return undefined;
    const addUp = (): void => {
      const data = new FormData(form);
      setSum(
        names.reduce((total, name) => total + (Number.parseInt(String(data.get(name) ?? ""), 10) || 0), 0),
      );
    };
    form.addEventListener("input", addUp);
    return () => form.removeEventListener("input", addUp);
  }, [names]);

  return (
    <b ref={self} aria-live="polite">
      {sum}
    </b>
  );
}
