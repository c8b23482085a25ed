import { PaperPage, type PaperRouteProps } from "@/app/(work)/cong-nhan/paper-page";
import { formPageMetadata } from "@/app/form-page-metadata";
import { ReplacementForm } from "@/components/recognition/paper-forms";

const TITLE = "Thay thế";

export const generateMetadata = formPageMetadata(TITLE);

export default function ReplacementPage(props: PaperRouteProps) {
  return (
    <PaperPage
      {...props}
      title={TITLE}
      effect="replace"
      command="recognition.draft-replacement"
      form={ReplacementForm}
    />
  );
}
