/** By type and field: the arguments of a connection that do more than choose a page. */
export const connectionFields: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "Invoice": {
    "externalPayments": [
      "filter",
      "orderBy"
    ]
  },
  "Query": {
    "billingMilestones": [
      "filter",
      "orderBy"
    ],
    "expenses": [
      "filter",
      "orderBy"
    ],
    "externalPayments": [
      "filter",
      "orderBy"
    ],
    "externalReferences": [
      "filter",
      "orderBy",
      "subjectType"
    ],
    "invoices": [
      "filter",
      "orderBy"
    ],
    "stories": [
      "filter",
      "orderBy"
    ],
    "timeEntries": [
      "filter",
      "orderBy"
    ],
    "users": [
      "filter"
    ],
    "workspaces": [
      "filter",
      "orderBy"
    ]
  },
  "User": {
    "externalPayments": [
      "filter",
      "orderBy"
    ],
    "timeEntries": [
      "filter",
      "orderBy"
    ]
  },
  "Workspace": {
    "billingMilestones": [
      "filter",
      "orderBy"
    ],
    "expenses": [
      "filter",
      "orderBy"
    ],
    "externalPayments": [
      "filter",
      "orderBy"
    ],
    "invoices": [
      "filter",
      "orderBy"
    ],
    "stories": [
      "filter",
      "orderBy"
    ],
    "timeEntries": [
      "filter",
      "orderBy"
    ]
  }
};

/** Objects that are parts of a record. */
export const embeddedTypes: readonly string[] = [
  "ExternalLink",
  "ForeignExchangeAmount",
  "Money",
  "WorkspacePermissions",
  "WorkspaceStatus"
];

/** Whatever has no id. */
export const typesWithoutId: readonly string[] = [
  "BillingMilestoneConnection",
  "BillingMilestoneEdge",
  "CreateExternalPaymentPayload",
  "CreateInvoicePayload",
  "DeleteExternalPaymentPayload",
  "ExpenseConnection",
  "ExpenseEdge",
  "ExternalLink",
  "ExternalPaymentConnection",
  "ExternalPaymentEdge",
  "ExternalReferenceConnection",
  "ExternalReferenceEdge",
  "ForeignExchangeAmount",
  "InvoiceConnection",
  "InvoiceEdge",
  "Money",
  "PageInfo",
  "StoryConnection",
  "StoryEdge",
  "TimeEntryConnection",
  "TimeEntryEdge",
  "UserConnection",
  "UserEdge",
  "UserError",
  "WorkspaceConnection",
  "WorkspaceEdge",
  "WorkspacePermissions",
  "WorkspaceStatus",
  "WriteStatus"
];

/** Of interfaces and unions. */
export const possibleTypes: Readonly<Record<string, readonly string[]>> = {
  "Node": [
    "AdditionalItem",
    "BillingMilestone",
    "Expense",
    "ExternalPayment",
    "ExternalReference",
    "FixedFeeItem",
    "Invoice",
    "Story",
    "TimeEntry",
    "User",
    "Workspace"
  ]
};
