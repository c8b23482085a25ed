import type { ReactNode } from "react";
import { SkipLink } from "@/components/layout/skip-link";

/** Frame of a page that knows neither tenant nor person: not found, failure. */
export function PlainFrame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header>
        <div className="band" />
        <div className="mast">
          <div className="wrap">
            <a className="mark" href="/">
              Sổ Vàng
            </a>
          </div>
        </div>
      </header>
      <main id="noi-dung" tabIndex={-1}>
        <div className="wrap">
          <div className="head top">{children}</div>
        </div>
      </main>
    </>
  );
}
