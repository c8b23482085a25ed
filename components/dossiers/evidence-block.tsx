import type { CriterionRow } from "@/components/dossiers/criterion-row";
import { PaperLine } from "@/components/dossiers/paper-line";
import { SaveAndGo } from "@/components/dossiers/save-and-go";
import { SampleLink } from "@/components/programmes/sample-link";
import { Field } from "@/components/forms/field";
import { Icon } from "@/components/ui/icon";
import type { CriterionView } from "@/lib/dossiers/officer-views";

interface EvidenceBlockProps {
  readonly dossierId: string | null;
  readonly view: CriterionView;
  readonly row: CriterionRow;
  readonly error: string | undefined;
}

/** Papers of one criterion, and the three ways to add one. Each way saves the draft first. */
export function EvidenceBlock({ dossierId, view, row, error }: EvidenceBlockProps) {
  const { code, number, papers, editable, criterion, flagged } = view;
  const page = `/ho-so/${dossierId}/minh-chung?tieu-chi=${encodeURIComponent(code)}`;
  const asksAbsence =
    editable &&
    criterion.evidence === "required" &&
    (papers.length === 0 || row.values.evidenceAbsence !== "");
  return (
    <div className="f">
      <span className="lab">
        Minh chứng{criterion.evidence === "optional" ? <span className="dim"> (nếu có)</span> : null}
      </span>
      {criterion.evidenceWanted ? <span className="hint">{criterion.evidenceWanted}</span> : null}
      {criterion.sample ? (
        <span className="hint">
          Xem mẫu: <SampleLink sample={criterion.sample} />
        </span>
      ) : null}
      {papers.length > 0 ? (
        <ul className="files">
          {papers.map((paper) => (
            <li key={paper.id}>
              <PaperLine paper={paper} />
              <div className="do">
                {flagged?.evidenceId === paper.id ? (
                  <b className="s low nowrap">
                    {flagged.page === null ? "Cần sửa tệp này" : `Cần sửa trang ${flagged.page}`}
                  </b>
                ) : null}
                {editable ? (
                  <SaveAndGo href={`${page}#mc-${paper.id}`}>
                    Sửa<span className="sr"> minh chứng {paper.title}</span>
                  </SaveAndGo>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      ) : editable ? null : (
        <p className="dim">Chưa có minh chứng.</p>
      )}
      {dossierId === null ? (
        <p className="dim">Cán bộ chụp ảnh, chọn tệp hoặc ghi số văn bản tại đây.</p>
      ) : editable ? (
        <p className="add-ev">
          <SaveAndGo href={`${page}#them-tep`} look="button">
            <Icon name="camera" />
            Chụp ảnh / Chọn tệp<span className="sr"> cho tiêu chí {number}</span>
          </SaveAndGo>
          <SaveAndGo href={`${page}#kho`}>
            Chọn từ kho minh chứng<span className="sr"> cho tiêu chí {number}</span>
          </SaveAndGo>
          <SaveAndGo href={`${page}#so-van-ban`}>
            Ghi số văn bản<span className="sr"> cho tiêu chí {number}</span>
          </SaveAndGo>
        </p>
      ) : null}
      {asksAbsence ? (
        <details className="rename" open={error !== undefined || row.values.evidenceAbsence !== ""}>
          <summary className="plain">Chưa có minh chứng</summary>
          <Field
            name={`absence:${code}`}
            label="Lý do chưa có minh chứng"
            hint="Chỉ ghi khi không tải được tệp và không có số văn bản"
            value={row.values.evidenceAbsence}
            error={error}
          />
        </details>
      ) : editable ? (
        <input type="hidden" name={`absence:${code}`} value={row.values.evidenceAbsence} />
      ) : null}
    </div>
  );
}
