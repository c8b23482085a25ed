import { walkLists } from "./walk";

walkLists();
