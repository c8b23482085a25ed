import { notFound } from "next/navigation";
import { isId } from "@/lib/core/ids";
import { PAPER_FORMATS, type Paper } from "@/lib/documents/domain/paper";
import { frozenPdf, paperFile } from "@/lib/documents/server/paper-file";
import { traceDownload } from "@/lib/platform/audit/trace";
import { fileHeaders } from "@/lib/platform/http/file-headers";
import { requireActor } from "@/lib/platform/http/page-session";

/** What a paper is about, by where it is asked for. */
const SUBJECTS: Readonly<Record<string, string>> = {
  "ho-so": "dossier",
  "tham-dinh": "dossier",
  "y-kien": "opinion-request",
  "dang-ky": "registration",
  "bao-cao-thang": "registration",
  "hop-xet": "meeting",
  "quyet-dinh": "decision",
  "ke-hoach": "plan",
};

/** A PDF that was made once and is kept: its bytes are given as they are. */
interface Frozen {
  readonly tenantId: string;
  readonly sha256: string;
}

/** No paper is not found, like a foreign one. `/…/van-ban/pdf`, `/docx`, `/svg?trang=2`; `?xem=1` shows a PDF in the browser. Pictures are always shown. */
export async function paperAnswer(
  request: Request,
  format: string,
  paper: Paper | null,
  frozen: Frozen | null = null,
): Promise<Response> {
  const known = PAPER_FORMATS.find((one) => one === format);
  const asked = new URL(request.url).searchParams;
  const page = Number(asked.get("trang") ?? "1");
  if (!paper || !known || !Number.isInteger(page) || page < 1) notFound();
  const file =
    known === "pdf" && frozen ? await frozenPdf(paper, frozen) : await paperFile(paper, known, page);
  if (!file) notFound();
  const shown = known === "svg" || (known === "pdf" && asked.get("xem") === "1");
  if (!shown) {
    const { actor } = await requireActor();
    const [, area = "", subjectId = "", ...rest] = new URL(request.url).pathname.split("/");
    await traceDownload(actor, {
      event: "paper.downloaded",
      subjectType: SUBJECTS[area] ?? "",
      subjectId: isId(subjectId) ? subjectId : null,
      details: { paper: rest.join("/") },
    });
  }
  return new Response(new Uint8Array(file.bytes), {
    headers: fileHeaders({ ...file, size: file.bytes.length, shown }),
  });
}
