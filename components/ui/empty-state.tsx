import type { ReactNode } from "react";

interface EmptyStateProps {
  /** What this list is for, or that no row matches the filter. */
  readonly children: ReactNode;
  /** The one act that fills it, or «Bỏ bộ lọc». */
  readonly action?: ReactNode;
}

export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="measure">{children}</p>
      {action ? <p className="sp3">{action}</p> : null}
    </div>
  );
}
