import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";

interface BannerProps {
  /** What was done, as a full sentence. */
  readonly title: ReactNode;
  /** What comes next. */
  readonly children?: ReactNode;
  readonly className?: string;
}

/** Says that an act succeeded, after the redirect; it stays until the page is left. No toasts. */
export function Banner({ title, children, className }: BannerProps) {
  return (
    <div className={classNames("panel ok", className ?? "sp5")} role="status">
      <p className="banner-t">
        <Icon name="check" />
        <b>{title}</b>
      </p>
      {children}
    </div>
  );
}
