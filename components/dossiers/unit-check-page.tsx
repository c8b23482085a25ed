import { ConfirmForm } from "@/components/dossiers/confirm-form";
import { BackToDossier, ReadOnlyNote } from "@/components/dossiers/dossier-bar";
import { refusalWords } from "@/components/dossiers/officer-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import type { FormState } from "@/components/forms/form-state";
import { SummaryList } from "@/components/ui/summary-list";
import type { UnitPageView } from "@/lib/dossiers/officer-views";

/** Task 1.1: what the register says of the unit, read and confirmed. */
export function UnitCheckPage({
  view,
  state,
}: {
  readonly view: UnitPageView;
  readonly state: FormState | null;
}) {
  const { head, facts, confirmed, editable } = view;
  return (
    <>
      <BackToDossier head={head} />
      <ErrorSummary state={state} refusalMessage={refusalWords(state)} />
      <div className="head">
        <h1>Kiểm tra thông tin đơn vị</h1>
        {confirmed ? (
          <p className="saved">
            Đã xác nhận lúc {confirmed.at}, {confirmed.by}
          </p>
        ) : null}
      </div>
      <ReadOnlyNote head={head} />
      <div className="cols sp4">
        <div>
          <SummaryList items={facts} />
          {editable ? (
            <ConfirmForm
              act="confirm-unit-information"
              dossierId={head.id}
              page="don-vi"
              label="Thông tin trên đúng với thực tế của đơn vị."
              confirmed={confirmed !== null}
              state={state}
              className="sp6"
            />
          ) : null}
        </div>
        <aside className="side" aria-label="Thông tin thêm">
          <section>
            <h2>Có chỗ chưa đúng?</h2>
            <p className="sp3">
              Hồ sơ giữ tên và thông tin đơn vị tại ngày mở hồ sơ. Báo quản trị hệ thống của tỉnh để sửa ở sổ
              đơn vị; bản mới dùng cho hồ sơ mở sau.
            </p>
          </section>
        </aside>
      </div>
    </>
  );
}
