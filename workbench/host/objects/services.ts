/** Services Office.js reaches by name rather than from the workbook. */

import type { ObjectType } from "../object-type";
import { HostObject } from "../object-type";

const customFunctionsType: ObjectType<null> = {
  name: "CustomFunctions",
  methods: {
    /** The add-in's functions are associated from here on. */
    _SetOsfControlContainerReadyForCustomFunctions: (_target, _args, host) => host.functions.addInIsReady(),
    /** Rows of [id, succeeded, value or message, error code]. */
    SetInvocationArrayResults: (_target, [results], host) => {
      for (const [id, succeeded, value, errorCode] of results as readonly (readonly [number, boolean, unknown, number?])[])
        host.functions.answered(id, succeeded, value, errorCode ?? 0);
    },
    SetInvocationResults: (_target, [results], host) => {
      for (const { id, failed, value, errorCode } of results as readonly {
        id: number;
        failed?: boolean;
        value: unknown;
        errorCode?: number;
      }[])
        host.functions.answered(id, failed !== true, value, errorCode ?? 0);
    },
  },
};

/** Office.js says here that the handlers of ribbon buttons are in place. */
const addInInternalType: ObjectType<null> = { name: "AddinInternalService", methods: { NotifyActionHandlerReady: () => {} } };

/** Whether the pane of a shared runtime is on the screen. */
const runtimeType: ObjectType<null> = {
  name: "AppRuntimeService",
  methods: {
    SetAppRuntimeState: (_target, [state], host) => {
      host.showPane(state === "Visible");
    },
    GetAppRuntimeState: (_target, _args, host) => (host.paneIsShown ? "Visible" : "Background"),
  },
};

export const services: Readonly<Record<string, HostObject>> = {
  "Microsoft.ExcelServices.CustomFunctions": HostObject.of(customFunctionsType, null),
  "Microsoft.AppRuntime.AppRuntimeService": HostObject.of(runtimeType, null),
  "Microsoft.InternalService.AddinInternalService": HostObject.of(addInInternalType, null),
};
