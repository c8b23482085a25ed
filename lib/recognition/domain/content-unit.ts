/** A unit in the decision, with the name it had on the day. */
export interface ContentUnit {
  readonly unitName: string;
  readonly unitKind: string;
  readonly placeName: string;
  /** Null in a list approval: nothing is recognised by it. */
  readonly verificationCode: string | null;
  /** The decision by which it was recognised, in a notice. */
  readonly note?: string;
}
