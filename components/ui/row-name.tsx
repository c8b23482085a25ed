import Link from "next/link";
import type { ReactNode } from "react";

interface RowNameProps {
  readonly href?: string | undefined;
  readonly name: ReactNode;
  /** The second line: place, code, kind. */
  readonly note?: ReactNode;
}

/** First column of a ledger: the name that opens the row, bold, and a quiet second line. */
export function RowName({ href, name, note }: RowNameProps) {
  return (
    <>
      {href ? (
        <Link className="row" href={href} prefetch={false}>
          {name}
        </Link>
      ) : (
        name
      )}
      {note ? <span className="sub">{note}</span> : null}
    </>
  );
}
