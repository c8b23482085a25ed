import type { Paper, TableColumn } from "@/lib/documents/domain/paper";

/** One part of a bundle: a bookmark of its own, with its papers under it. */
export interface BundlePart {
  /** The bookmark: «1. Xã Phước Thuận (NT-2023-0007)». */
  readonly name: string;
  /** Under the name: what is not bound in, and where it is. */
  readonly lines: readonly string[];
  /** Its cells in the table of contents; the page follows. */
  readonly row: readonly string[];
  readonly papers: readonly Paper[];
}

/** Several papers as one PDF: the first with a table of contents, then the parts in order, each bookmarked. */
export interface PaperBundle {
  readonly front: Paper;
  readonly columns: readonly TableColumn[];
  /** The column whose cells lead to their part. */
  readonly linked: number;
  readonly parts: readonly BundlePart[];
}
