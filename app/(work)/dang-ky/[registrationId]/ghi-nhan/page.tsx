import type { Metadata } from "next";
import { ActPage, actMetadata } from "@/app/(work)/dang-ky/act-page";
import type { RegistrationRouteProps } from "@/app/(work)/dang-ky/registration-route";

export const generateMetadata = ({ searchParams }: RegistrationRouteProps): Promise<Metadata> =>
  actMetadata("Ghi nhận đăng ký", searchParams);

export default function AcceptRegistrationPage(props: RegistrationRouteProps) {
  return <ActPage act="accept" {...props} />;
}
