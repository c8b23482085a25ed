import { PaperText } from "@/components/documents/paper-text";
import { PaperLinks } from "@/components/documents/paper-links";
import { BackLink } from "@/components/ui/back-link";
import type { IsoDate } from "@/lib/core/dates";
import type { PaperPageView } from "@/lib/registrations/contract";
import { registrationPaper } from "@/lib/registrations/domain/registration-paper";

interface PaperPreviewProps {
  readonly view: PaperPageView;
  readonly today: IsoDate;
}

/** The paper written from the template, as it will be printed and signed. */
export function PaperPreview({ view, today }: PaperPreviewProps) {
  const { paper } = view.paper;
  const written = registrationPaper(view, today);
  const home = `/dang-ky/${view.registrationId}/giay-to/${paper.code}`;
  return (
    <div className="wrap">
      <BackLink href={home} label={paper.title} />
      <h1 className="sr">{paper.title}</h1>
      {written ? (
        <>
          <PaperLinks base={`${home}/van-ban`} what={paper.title} />
          <PaperText
            label={`Bản soạn ${written.type.toLowerCase()}`}
            paper={written}
            slots={["Chữ ký, dấu"]}
          />
        </>
      ) : (
        <p className="sp4">Giấy tờ này không soạn từ mẫu.</p>
      )}
    </div>
  );
}
