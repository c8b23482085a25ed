import { formatNumber } from "@/lib/core/text";

/** The kinds of file the product takes, told by content and never by name (ux.md 2.9). */
export const MEDIA_TYPES = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  png: "image/png",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export type FileKind = keyof typeof MEDIA_TYPES;

export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Why a file was not taken; `name` is the file's own, for the sentence. */
export type FileRefusal =
  | { readonly code: "file.type"; readonly name: string }
  | { readonly code: "file.size"; readonly name: string }
  | { readonly code: "file.empty"; readonly name: string }
  | { readonly code: "file.locked"; readonly name: string };

/** Where in a record a paper stands, by the name that people know the place by. */
export interface FilePlace {
  readonly kind: "criterion" | "component" | "entry_paper";
  readonly name: string;
}

/** The same bytes are in the record already. */
export interface DuplicateFileRefusal {
  readonly code: "file.dup";
  readonly name: string;
  readonly place: FilePlace;
}

export type UploadRefusal = FileRefusal | DuplicateFileRefusal;

const UNITS = ["B", "kB", "MB"] as const;

/** «1,2 MB». */
export function formatFileSize(bytes: number): string {
  const power = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  return `${formatNumber(bytes / 1000 ** power)} ${UNITS[power]}`;
}

/** «PDF», «JPG»; the kind as people call it. */
export function fileKindLabel(mediaType: string): string {
  const found = Object.entries(MEDIA_TYPES).find(([, known]) => known === mediaType);
  return found ? found[0].toUpperCase() : "Tệp";
}

/** Pictures and PDF may be looked at in the browser; office files are downloaded. */
export const canBeViewed = (mediaType: string): boolean =>
  mediaType === MEDIA_TYPES.pdf || mediaType === MEDIA_TYPES.jpg || mediaType === MEDIA_TYPES.png;
