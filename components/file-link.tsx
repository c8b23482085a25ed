import { TextLink } from "@/components/ui/text-link";
import { canBeViewed, fileKindLabel, formatFileSize } from "@/lib/core/files";

/** Where a file opens: pictures and PDF in the browser, any other is downloaded. */
export const openingHref = (address: string, mediaType: string): string =>
  canBeViewed(mediaType) ? `${address}?xem=1` : address;

interface FileLinkProps {
  readonly address: string;
  readonly file: {
    readonly name: string;
    readonly mediaType: string;
    /** Bytes. */
    readonly size: number;
  };
}

/** A stored file by its name, with its kind and size. */
export function FileLink({ address, file: { name, mediaType, size } }: FileLinkProps) {
  return (
    <>
      <TextLink href={openingHref(address, mediaType)}>{name}</TextLink> ({fileKindLabel(mediaType)},{" "}
      {formatFileSize(size)})
    </>
  );
}
