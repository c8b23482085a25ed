import type { Metadata } from "next";
import {
  paperOf,
  type PaperRouteProps,
} from "@/app/(work)/dang-ky/[registrationId]/giay-to/[ma]/paper-route";
import { WorkPage } from "@/app/(work)/work-page";
import { PaperPreview } from "@/components/registrations/paper-preview";

export const metadata: Metadata = { title: "Xem bản soạn từ mẫu" };

export default async function PaperPreviewPage({ params }: PaperRouteProps) {
  const { actor, view } = await paperOf(params);
  return (
    <WorkPage current="/dang-ky">
      <PaperPreview view={view} today={actor.today} />
    </WorkPage>
  );
}
