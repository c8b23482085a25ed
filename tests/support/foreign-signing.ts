import { buildCms } from "@/components/recognition/signing/build-cms";
import { createHash } from "node:crypto";
import {
  appendRevision,
  objectIn,
  pagesOf,
  readStructure,
  referenceIn,
} from "@/lib/documents/domain/pdf-revision";
import { signingKeyOf, type TestCertificate } from "./certificates";

/** How another system's program writes its signature behind a file; each change is one thing it could do wrong. */
export interface ForeignChange {
  readonly profile?: string;
  readonly extra?: string;
  /** In place of the page's own words. */
  readonly page?: (body: string) => string;
  readonly root?: (body: string) => string;
  readonly form?: (body: string) => string;
  readonly field?: string;
  /** In place of the widget's own words. */
  readonly widget?: (body: string) => string;
  /** Further objects that the revision writes. */
  readonly objects?: (size: number, page: number) => ReadonlyMap<number, string>;
}

const ROOM = 6000;

/** Signs a PDF as other programs do: own names, own spelling, the whole file covered. */
export async function signedElsewhere(
  base: Uint8Array,
  by: TestCertificate,
  change: ForeignChange = {},
): Promise<Buffer> {
  const file = Buffer.from(base).toString("latin1");
  const structure = readStructure(file);
  if (!structure) throw new Error("no structure");
  const root = objectIn(file, structure, structure.root) ?? "";
  const form = referenceIn(root, "AcroForm") ?? 0;
  const [page = 0] = pagesOf(file, structure);
  const same = (body: string): string => body;
  const signature = structure.size;
  const field = signature + 1;
  const formBody = (objectIn(file, structure, form) ?? "").replace(/\/Fields \[/, `/Fields [${field} 0 R `);
  const pageBody = (objectIn(file, structure, page) ?? "").replace(/\/Annots \[/, `/Annots [${field} 0 R `);
  const text = appendRevision(
    file,
    structure,
    new Map([
      [
        signature,
        `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/${change.profile ?? "adbe.pkcs7.detached"}${change.extra ?? ""}` +
          `/ByteRange [0 ########## ########## ##########]/Contents <${"0".repeat(ROOM)}>>>`,
      ],
      [
        field,
        change.field ??
          (change.widget ?? same)(
            `<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature1)/F 132/Rect[0 0 0 0]/P ${page} 0 R/V ${signature} 0 R>>`,
          ),
      ],
      [form, (change.form ?? same)(formBody)],
      [page, (change.page ?? same)(pageBody)],
      [structure.root, (change.root ?? same)(root.replace(/\s+/g, " "))],
      ...(change.objects?.(structure.size, page) ?? []),
    ]),
  );
  const from = text.indexOf("/Contents <", file.length) + "/Contents ".length;
  const to = from + ROOM + 2;
  const numbers = [from, to, text.length - to].map((value) => String(value).padEnd(10, " "));
  const prepared = text.replace("########## ########## ##########", numbers.join(" "));
  const signed = Buffer.from(prepared.slice(0, from) + prepared.slice(to), "latin1");
  const cms = await buildCms(await signingKeyOf(by), {
    digest: createHash("sha256").update(signed).digest(),
    certificate: by.der,
    pool: [],
  });
  const hex = Buffer.from(cms).toString("hex").padEnd(ROOM, "0");
  return Buffer.from(`${prepared.slice(0, from)}<${hex}>${prepared.slice(to)}`, "latin1");
}
