import { PaperPage, type PaperRouteProps } from "@/app/(work)/cong-nhan/paper-page";
import { formPageMetadata } from "@/app/form-page-metadata";
import { CorrectionForm } from "@/components/recognition/paper-forms";

const TITLE = "Đính chính";

export const generateMetadata = formPageMetadata(TITLE);

export default function CorrectionPage(props: PaperRouteProps) {
  return (
    <PaperPage
      {...props}
      title={TITLE}
      effect="correct"
      command="recognition.draft-correction"
      form={CorrectionForm}
    />
  );
}
