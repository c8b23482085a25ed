import type { Metadata } from "next";
import { ActPage, actMetadata } from "@/app/(work)/dang-ky/act-page";
import type { RegistrationRouteProps } from "@/app/(work)/dang-ky/registration-route";

export const generateMetadata = ({ searchParams }: RegistrationRouteProps): Promise<Metadata> =>
  actMetadata("Bỏ lựa chọn", searchParams);

export default function DeselectUnitPage(props: RegistrationRouteProps) {
  return <ActPage act="deselect" {...props} />;
}
