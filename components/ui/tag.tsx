import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

/** A status is a word, a shape and a colour, never colour alone. `plain` is for what needs nobody («Đã xong»). */
const TONES = {
  grey: { className: "t-grey", icon: "ring" },
  blue: { className: "t-blue", icon: "send" },
  teal: { className: "t-teal", icon: "half" },
  warn: { className: "t-warn", icon: "return" },
  ok: { className: "t-ok", icon: "check" },
  kept: { className: "t-kept", icon: "check" },
  pale: { className: "t-pale", icon: "x" },
  revoked: { className: "t-rev", icon: "x" },
  brown: { className: "t-brown", icon: "minus" },
  due: { className: "t-due", icon: "clock" },
  over: { className: "t-over", icon: "alert" },
} as const satisfies Record<string, { className: string; icon: IconName }>;

export type TagTone = keyof typeof TONES | "plain";

interface TagProps {
  readonly tone: TagTone;
  readonly children: ReactNode;
  /** Another shape than the one of the tone. */
  readonly icon?: IconName;
}

export function Tag({ tone, children, icon }: TagProps) {
  if (tone === "plain") return <span>{children}</span>;
  const look = TONES[tone];
  return (
    <span className={`tag ${look.className}`}>
      <Icon name={icon ?? look.icon} />
      {children}
    </span>
  );
}
