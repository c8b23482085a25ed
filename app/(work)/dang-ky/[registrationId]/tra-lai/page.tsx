import type { Metadata } from "next";
import { ActPage, actMetadata } from "@/app/(work)/dang-ky/act-page";
import type { RegistrationRouteProps } from "@/app/(work)/dang-ky/registration-route";

export const generateMetadata = ({ searchParams }: RegistrationRouteProps): Promise<Metadata> =>
  actMetadata("Trả lại bổ sung", searchParams);

export default function ReturnRegistrationPage(props: RegistrationRouteProps) {
  return <ActPage act="return" {...props} />;
}
