"use client";

import { useEffect, useState } from "react";

interface SelectionCountProps {
  readonly name: string;
  readonly total: number;
  readonly initial: number;
}

/** «Đã chọn 28/30 văn bản»; follows the ticks where there is script, says what the page began with where there is none. */
export function SelectionCount({ name, total, initial }: SelectionCountProps) {
  const [count, setCount] = useState(initial);
  useEffect(() => {
    const recount = () => setCount(document.querySelectorAll(`input[name="${name}"]:checked`).length);
    recount();
    document.addEventListener("change", recount);
    return () => document.removeEventListener("change", recount);
  }, [name]);
  return (
    <span aria-live="polite">
      <b>
        Đã chọn {count}/{total} văn bản.
      </b>
      {count < total ? ` ${total - count} văn bản chưa chọn vẫn ở lại đợt trình ký.` : ""}
    </span>
  );
}
