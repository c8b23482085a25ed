import type { ReactNode } from "react";
import { PaperLinks } from "@/components/documents/paper-links";
import { TextLink } from "@/components/ui/text-link";

interface PrintedPaperProps {
  /** Address of the paper's files: `/quyet-dinh/<id>/van-ban`. */
  readonly base: string;
  /** «quyết định». */
  readonly what: string;
  readonly pages: number;
  /** This page with the text instead of the pictures, and back. */
  readonly textHref: string;
  readonly printHref: string;
  /** The reader asked for the text. */
  readonly asText: boolean;
  /** The same paper as text: flows on a phone, is read aloud. */
  readonly children: ReactNode;
}

/** The paper as it will print, page by page; or the same as text. Works without script. */
export function PrintedPaper({
  base,
  what,
  pages,
  textHref,
  printHref,
  asText,
  children,
}: PrintedPaperProps) {
  return (
    <>
      <div className="paper-bar">
        <p>
          {asText ? (
            <>
              Bản chữ. <TextLink href={printHref}>Xem bản in</TextLink>
            </>
          ) : (
            <>
              Bản in. <TextLink href={textHref}>Đọc bản chữ</TextLink>
            </>
          )}
        </p>
        <PaperLinks base={base} what={what} pages={pages} />
      </div>
      {asText ? children : <Pages base={base} what={what} pages={pages} />}
    </>
  );
}

function Pages({ base, what, pages }: Pick<PrintedPaperProps, "base" | "what" | "pages">) {
  return (
    <ol className="desk printed">
      {Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
        <li key={page}>
          <a href={`${base}/svg?trang=${page}`}>
            {/* eslint-disable-next-line @next/next/no-img-element -- drawn by our server for this reader alone, never resized */}
            <img
              src={`${base}/svg?trang=${page}`}
              alt={`Trang ${page}/${pages} của ${what}, như khi in. Nội dung có ở bản chữ.`}
              width={794}
              height={1123}
              loading={page === 1 ? "eager" : "lazy"}
              decoding="async"
            />
          </a>
        </li>
      ))}
    </ol>
  );
}
