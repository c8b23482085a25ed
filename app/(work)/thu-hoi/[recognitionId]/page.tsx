import { PaperPage, type PaperRouteProps } from "@/app/(work)/cong-nhan/paper-page";
import { formPageMetadata } from "@/app/form-page-metadata";
import { RevocationForm } from "@/components/recognition/paper-forms";

const TITLE = "Thu hồi";

export const generateMetadata = formPageMetadata(TITLE);

export default function RevocationPage(props: PaperRouteProps) {
  return (
    <PaperPage
      {...props}
      title={TITLE}
      effect="revoke"
      command="recognition.draft-revocation"
      form={RevocationForm}
    />
  );
}
