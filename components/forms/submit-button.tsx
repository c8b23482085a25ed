"use client";

import { useRef, type MouseEvent, type ReactNode } from "react";
import { buttonClass, type ButtonLook } from "@/components/ui/button-class";

interface SubmitButtonProps extends ButtonLook {
  readonly children: ReactNode;
  /** Which of several buttons was pressed. */
  readonly name?: string;
  readonly value?: string;
}

const SECOND_CLICK_MS = 4000;

/**
 * Sends the form. With script a second click within four seconds does nothing; the button is not disabled, so the
 * focus stays and a page brought back from the browser's cache can be sent again.
 */
export function SubmitButton({ children, name, value, ...look }: SubmitButtonProps) {
  const sentAt = useRef(0);

  function holdSecondClick(event: MouseEvent<HTMLButtonElement>) {
    if (event.timeStamp - sentAt.current < SECOND_CLICK_MS && sentAt.current > 0) event.preventDefault();
    else sentAt.current = event.timeStamp;
  }

  return (
    <button type="submit" className={buttonClass(look)} name={name} value={value} onClick={holdSecondClick}>
      {children}
    </button>
  );
}
