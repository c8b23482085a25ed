import type { Page } from "@playwright/test";

/** A form that is posted with wrong, missing or stale input; the page must come back and say so. */
export interface BadPost {
  /** The form's address. */
  readonly form: string;
  /** Everything else is emptied. A hidden field is put in its place; what was typed must still stand there after. */
  readonly type?: Readonly<Record<string, string>>;
  /** The form is left as it is but for `type`: a record that someone else changed meanwhile. */
  readonly asIs?: boolean;
  /** Where the page with the form stands, if not at the screen's own address: as in a look. */
  readonly at?: string;
}

/** Another look of the same screen: nothing to show, nothing found, another tab. */
export interface Look {
  readonly name: string;
  /** The demo's account, if another than the screen's. */
  readonly as?: string;
  /** An address; `?…` and `&…` follow the screen's own, `.` is the screen's own without its query. */
  readonly at: string;
}

export interface Screen {
  /** As its folders are named in `app`. */
  readonly route: string;
  /** The demo's account that sees it; null: anybody. */
  readonly as: string | null;
  /**
   * The way there: the first is an address, each other a route of which a link must stand on the page before.
   * Without it the route is the address.
   */
  readonly way?: readonly string[];
  /**
   * The last step where no link leads on: the page's list with its first free row ticked and sent on, or the address
   * of the screen, relative to the page before.
   */
  readonly then?: string;
  /** What the demo has not done yet and the screen begins with. */
  readonly before?: (page: Page) => Promise<void>;
  readonly looks?: readonly Look[];
  readonly badPosts?: readonly BadPost[];
}

/** No record has this revision: the answer is that someone else was here meanwhile. */
export const STALE = { revision: "999999" } as const;
/** An id, of nobody. */
export const NOBODY = "00000000-0000-4000-8000-000000000000";
/** What no unit and no person is called. */
export const NOTHING = "khongcogitrungten";
