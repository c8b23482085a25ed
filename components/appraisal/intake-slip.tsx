import { missingWords } from "@/components/appraisal/appraisal-words";
import { placeOfBody } from "@/components/appraisal/place-of-body";
import { DocumentPage } from "@/components/ui/document-page";
import { formatDate } from "@/lib/core/text";
import type { AppraisalDeskView } from "@/lib/dossiers/review-views";

interface IntakeSlipProps {
  readonly view: AppraisalDeskView;
  readonly demo: boolean;
}

/** The slip: who took in what, when, what was missing then, and by when it will be read. */
export function IntakeSlip({ view, demo }: IntakeSlipProps) {
  const missing = view.checks.map(missingWords).filter((words) => words !== null);
  return (
    <DocumentPage
      label="Phiếu tiếp nhận hồ sơ"
      body={[view.bodyName.toLocaleUpperCase("vi")]}
      number={null}
      symbol="PTN"
      place={placeOfBody(view.bodyName)}
      signedOn={view.receivedOn}
      year={Number(view.today.slice(0, 4))}
      type="PHIẾU TIẾP NHẬN HỒ SƠ"
      subject={`Hồ sơ ${view.code}`}
      recipients={[view.submittedByBody || view.unitName, "Lưu: hồ sơ."]}
      signatures={[
        { post: "NGƯỜI TIẾP NHẬN", name: view.receivedBy ?? undefined, slot: "Ghi nhận trên hệ thống" },
      ]}
      demo={demo}
    >
      <p>
        Đã tiếp nhận của {view.submittedByBody || view.unitName} hồ sơ đề nghị công nhận của {view.unitName},
        lần gửi {view.submission}
        {view.submittedOn ? ` ngày ${formatDate(view.submittedOn)}` : ""}.
      </p>
      <p>Thành phần hồ sơ:</p>
      {view.components.map(({ code, title, done }) => (
        <p key={code}>
          - {title}: {done ? "có" : "không có"};
        </p>
      ))}
      <p>{missing.length > 0 ? `Còn thiếu: ${missing.join("; ")}.` : "Hồ sơ đủ thành phần theo kế hoạch."}</p>
      {view.dueOn ? <p>Thẩm định xong chậm nhất ngày {formatDate(view.dueOn)}.</p> : null}
    </DocumentPage>
  );
}
