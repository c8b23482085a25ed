import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

interface DetailsHowProps {
  readonly children: ReactNode;
  readonly title?: string;
  readonly open?: boolean;
}

/** Three lines of help on a hard page, closed unless asked. */
export function DetailsHow({ children, title = "Cách làm", open = false }: DetailsHowProps) {
  return (
    <details className="how" open={open}>
      <summary>
        <Icon name="down" />
        {title}
      </summary>
      <div>{children}</div>
    </details>
  );
}
