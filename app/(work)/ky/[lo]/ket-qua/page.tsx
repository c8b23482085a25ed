import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { stateOf } from "@/components/forms/form-state";
import { isRecognitionRefusal } from "@/components/recognition/recognition-message";
import { SignResult } from "@/components/recognition/sign-result";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { readSignedBatch } from "@/lib/recognition/contract";
import { getBatch } from "@/lib/recognition/server/get-batch";

export const generateMetadata = formPageMetadata("Kết quả ký");

interface SignResultPageProps {
  readonly params: Promise<{ readonly lo: string }>;
  readonly searchParams: SearchParams;
}

export default async function SignResultPage({ params, searchParams }: SignResultPageProps) {
  const { actor } = await requireActor();
  const { lo } = await params;
  const batch = viewOf(await getBatch(actor, { batchId: lo }));
  const state = stateOf(await readFormState(searchParams), "recognition.sign-decisions");
  const answer = readSignedBatch(state?.success);
  const last = answer && {
    signed: answer.signed,
    refused: answer.refused.flatMap(({ decisionId, abstract, refusal }) =>
      isRecognitionRefusal(refusal) ? [{ decisionId, abstract, refusal }] : [],
    ),
  };
  return (
    <WorkPage current="/ky">
      <div className="wrap">
        <SignResult batch={batch} last={last} />
      </div>
    </WorkPage>
  );
}
