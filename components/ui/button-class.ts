import { classNames } from "@/components/ui/class-names";

const KINDS = { primary: "", secondary: "sec", danger: "dan" } as const;
const SIZES = { normal: "", small: "sm", big: "big" } as const;

export interface ButtonLook {
  /** One primary (solid) button per page; every other act is an outline or a link. */
  readonly kind?: keyof typeof KINDS | undefined;
  readonly size?: keyof typeof SIZES | undefined;
  /** Full width on phones. */
  readonly wide?: boolean | undefined;
}

export const buttonClass = ({ kind = "primary", size = "normal", wide = false }: ButtonLook) =>
  classNames("btn", KINDS[kind], SIZES[size], wide && "wide");
