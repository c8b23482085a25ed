import { evidenceName } from "@/components/appraisal/criterion-row";
import { Icon } from "@/components/ui/icon";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDate, formatNumber } from "@/lib/core/text";
import type { DeskEvidence } from "@/lib/dossiers/review-views";

const MEGABYTE = 1024 * 1024;

interface EvidenceViewerProps {
  readonly evidence: DeskEvidence | null;
  /** «1.2»: where the paper belongs. */
  readonly rowNumber: string;
}

/** The paper beside the criteria: picture or PDF as it is, any other by its facts; always with a way to download it. */
export function EvidenceViewer({ evidence, rowNumber }: EvidenceViewerProps) {
  return (
    <section className="pane-r" aria-label="Minh chứng đang xem" id="minh-chung">
      <div className="stick">
        {evidence ? (
          <>
            <div className="vbar">
              <div className="vt">
                <b>{evidenceName(evidence)}</b>{" "}
                <span className="dim">{factsOf(evidence, rowNumber).join(" · ")}</span>
              </div>
              {evidence.fileId ? (
                <div className="vtools">
                  <a className="tool" href={`/tep/${evidence.fileId}?xem=1`} target="_blank" rel="noreferrer">
                    <Icon name="external" /> Mở ở trang riêng
                  </a>
                  <a className="tool" href={`/tep/${evidence.fileId}`}>
                    <Icon name="download" /> Tải về
                  </a>
                </div>
              ) : null}
            </div>
            <div className="vdesk">
              <Paper evidence={evidence} />
            </div>
          </>
        ) : (
          <div className="vdesk">
            <p className="vempty">
              Chọn một minh chứng ở bên trái để xem tại đây. Bấm vào tên minh chứng, trang mở lại đúng chỗ
              đang làm.
            </p>
          </div>
        )}
      </div>
    </section>
  );
}

const factsOf = ({ issuer, mediaType, size }: DeskEvidence, rowNumber: string): readonly string[] =>
  [
    rowNumber ? `tiêu chí ${rowNumber}` : "",
    issuer ?? "",
    mediaType ? kindOf(mediaType) : "",
    size === null ? "" : `${formatNumber(Math.max(0.1, size / MEGABYTE))} MB`,
  ].filter(Boolean);

const KINDS: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/jpeg": "ảnh JPG",
  "image/png": "ảnh PNG",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
};

const kindOf = (mediaType: string): string => KINDS[mediaType] ?? "tệp";

function Paper({ evidence }: { readonly evidence: DeskEvidence }) {
  const { fileId, mediaType } = evidence;
  const name = evidenceName(evidence);
  if (fileId && mediaType?.startsWith("image/")) {
    // A stored file of the tenant behind a route handler; the image optimiser has no session to fetch it with.
    // eslint-disable-next-line @next/next/no-img-element
    return <img className="vimg" src={`/tep/${fileId}?xem=1`} alt={`Bản chụp: ${name}`} />;
  }
  if (fileId && mediaType === "application/pdf") {
    return (
      <object
        className="vpdf"
        data={`/tep/${fileId}?xem=1`}
        type="application/pdf"
        aria-label={`Bản PDF: ${name}`}
      >
        <p className="vempty">
          Trình duyệt không mở được PDF tại đây.{" "}
          <a className="text" href={`/tep/${fileId}`}>
            Tải về để xem
          </a>
        </p>
      </object>
    );
  }
  return (
    <div className="vfacts">
      <p>
        {fileId
          ? "Loại tệp này không xem trực tiếp được. Tải về để mở."
          : "Đơn vị ghi số văn bản, không tải bản quét. Đối chiếu với văn bản lưu tại cơ quan."}
      </p>
      <SummaryList
        items={[
          { term: "Tên", value: evidence.title },
          ...(evidence.documentNumber ? [{ term: "Số, ký hiệu", value: evidence.documentNumber }] : []),
          ...(evidence.documentDate ? [{ term: "Ngày", value: formatDate(evidence.documentDate) }] : []),
          ...(evidence.issuer ? [{ term: "Cơ quan ban hành", value: evidence.issuer }] : []),
          ...(evidence.fileName ? [{ term: "Tệp", value: evidence.fileName }] : []),
        ]}
      />
    </div>
  );
}
