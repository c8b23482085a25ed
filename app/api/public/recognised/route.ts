import { recognitionStatusLabel } from "@/components/public/recognition-status-tag";
import { unitKindLabel } from "@/components/recognition/recognition-words";
import { formatDate } from "@/lib/core/text";
import { bugAnswer } from "@/lib/platform/http/handle";
import type { PublicRow } from "@/lib/recognition/contract";
import { csvOf } from "@/lib/core/spreadsheet";
import { exportRecognised, readPublicFilter } from "@/lib/recognition/server/list-recognised";

const HEAD = [
  "Đơn vị",
  "Loại hình",
  "Địa bàn",
  "Tỉnh, thành phố",
  "Năm",
  "Nội dung công nhận",
  "Số quyết định",
  "Ngày ban hành",
  "Cơ quan quyết định",
  "Trạng thái",
  "Mã xác thực",
];

const lineOf = (row: PublicRow): readonly string[] => [
  row.unitName,
  unitKindLabel(row.unitKind),
  row.placeName,
  row.tenantName,
  String(row.cycleYear),
  row.title,
  row.decisionNumber,
  formatDate(row.decidedOn),
  row.deciderName,
  recognitionStatusLabel(row.status),
  row.code ?? "",
];

/** The public list under the same filter, as a file. */
export async function GET(request: Request): Promise<Response> {
  try {
    const parameters = Object.fromEntries(new URL(request.url).searchParams);
    const rows = await exportRecognised(readPublicFilter(parameters));
    return new Response(csvOf([HEAD, ...rows.map(lineOf)]), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="don-vi-duoc-cong-nhan.csv"',
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (bug) {
    return bugAnswer(bug, "public.recognised", request);
  }
}
