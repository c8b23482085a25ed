import type { Metadata } from "next";
import { ActPage, actMetadata } from "@/app/(work)/dang-ky/act-page";
import type { RegistrationRouteProps } from "@/app/(work)/dang-ky/registration-route";

export const generateMetadata = ({ searchParams }: RegistrationRouteProps): Promise<Metadata> =>
  actMetadata("Không đưa vào danh sách", searchParams);

export default function LeaveOffListPage(props: RegistrationRouteProps) {
  return <ActPage act="leave_off" {...props} />;
}
