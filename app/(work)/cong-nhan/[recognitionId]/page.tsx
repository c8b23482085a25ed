import type { Metadata } from "next";
import { Consequences } from "@/components/recognition/consequences";
import { WorkPage } from "@/app/(work)/work-page";
import {
  RecognitionFacts,
  RecognitionPapers,
  RecognitionReviews,
  SuccessionPanel,
} from "@/components/recognition/recognition-record";
import { BackLink } from "@/components/ui/back-link";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";
import { getRecognition } from "@/lib/recognition/server/get-recognition";

export const metadata: Metadata = { title: "Kết quả công nhận" };

interface RecognitionPageProps {
  readonly params: Promise<{ readonly recognitionId: string }>;
}

export default async function RecognitionPage({ params }: RecognitionPageProps) {
  const { actor } = await requireActor();
  const { recognitionId } = await params;
  const recognition = viewOf(await getRecognition(actor, { recognitionId }));
  return (
    <WorkPage current="/quyet-dinh">
      <div className="wrap">
        <BackLink href="/cong-nhan" label="Kết quả công nhận" />
        <div className="head top">
          <h1>
            {recognition.unitName}, năm {recognition.cycleYear}
          </h1>
        </div>
        <SuccessionPanel recognition={recognition} />
        <RecognitionFacts recognition={recognition} />
        {recognition.mayDraft ? (
          <section className="sp6">
            <h2>Lập văn bản mới về kết quả này</h2>
            <p className="s dim measure">
              Quyết định đã ban hành không sửa; mỗi thay đổi là một quyết định mới.
            </p>
            <ul className="link-rows sp3">
              <li>
                <TextLink href={`/cong-nhan/${recognitionId}/dinh-chinh`}>Đính chính</TextLink>
              </li>
              <li>
                <TextLink href={`/cong-nhan/${recognitionId}/thay-the`}>Thay thế</TextLink>
              </li>
              <li>
                <TextLink href={`/thu-hoi/${recognitionId}`}>Thu hồi</TextLink>
              </li>
            </ul>
          </section>
        ) : null}
        <Consequences rows={recognition.consequences} />
        <RecognitionPapers recognition={recognition} />
        <RecognitionReviews recognition={recognition} />
      </div>
    </WorkPage>
  );
}
