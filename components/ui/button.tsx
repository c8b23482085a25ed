import type { ButtonHTMLAttributes } from "react";
import { buttonClass, type ButtonLook } from "@/components/ui/button-class";

type ButtonProps = ButtonLook & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className">;

/** Does nothing on its own; a form is sent by `SubmitButton`. */
export function Button({ kind, size, wide, type = "button", ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass({ kind, size, wide })} />;
}
