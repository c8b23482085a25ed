interface ViewingRibbonProps {
  /** The post whose pages are shown. */
  readonly title: string;
  readonly personName: string;
  readonly wrapClass: "wrap" | "wrap-desk";
}

/** Stands above everything while an administrator looks at the pages of another post. */
export function ViewingRibbon({ title, personName, wrapClass }: ViewingRibbonProps) {
  return (
    <div className="ribbon viewing" role="status">
      <div className={wrapClass}>
        <span>
          Đang xem thử với tư cách {title} ({personName}). Không ghi được gì.
        </span>
        <form method="post" action="/api/people/stop-viewing">
          <button type="submit" className="as-link">
            Thôi xem thử
          </button>
        </form>
      </div>
    </div>
  );
}
