//! Columns of lists.

/// Makes the list once: the columns, and the words by which files know them.
macro_rules! columns {
    ($($column:ident => $key:literal,)+) => {
        /// What a column of a list shows.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Column {
            $($column,)+
        }

        impl Column {
            pub const ALL: &[Column] = &[$(Column::$column,)+];

            /// By which files know it.
            pub fn key(self) -> &'static str {
                match self {
                    $(Column::$column => $key,)+
                }
            }
        }
    };
}

columns! {
    Priority => "P",
    Id => "ID",
    Stage => "ST",
    Start => "START",
    Restore => "RESTORE",
    Escalation => "ESC",
    Tenant => "TENANT",
    Server => "SERVER",
    Subject => "SUBJECT",
    Owner => "OWN",
    Eta => "ETA",
    Waited => "WAIT",
    Channel => "CH",
    Reseller => "RESELLER",
    Age => "AGE",
    LastNote => "LAST NOTE",
    Left => "LEFT",
    Clock => "CLOCK",
    What => "WHAT",
    Due => "DUE",
    Percent => "%",
    Forecast => "FORECAST",
    Version => "VERSION",
    Rollout => "STAGE",
    Slot => "SLOT",
    Notice => "NOTE",
    Deferral => "DEFER",
    Tenants => "TEN",
    Standard => "STANDARD",
    Latest => "LATEST",
    Flags => "FL",
    Wave => "WV",
    Nights => "14 NIGHTS",
    Used => "USED/QUOTA",
    Bar => "",
    Week => "7D",
    Runway => "RUNWAY",
    LicenceCount => "LIC",
    Bought => "BUY",
    Recordings => "REC",
    Voicemail => "VM",
    Other => "OTHER",
    Trend => "14 DAYS",
    Reserved => "SERVER RESERVED",
    Account => "ACCOUNT",
    Balance => "BAL",
    Daily => "PER DAY",
    Monthly => "/MONTH",
    Runtime => "RUNTIME",
    Ends => "ENDS",
    LastContact => "CONTACT",
    State => "STATE",
    Product => "PRODUCT",
    Need => "NEED",
    Have => "HAVE",
    Diff => "DIFF",
    Without => "*",
    Missing => "MISSING PREREQ",
    Charged => "CHARGED",
    Baseline => "BASE",
    Now => "NOW",
    Amount => "MONTH",
    Cancelled => "CANC",
    Allowed => "ALLOW",
    Penalty => "PENALTY EST",
    Down => "DOWN",
    Excluded => "EXCL",
    Year => "YEAR",
    Budget => "DOWN OF BUDGET",
    Customer => "CUSTOMER",
    Contract => "CONTRACT",
    Phase => "PHASE",
    Hours => "HOURS",
    Billable => "BILL",
    Backup => "BACKUP",
    Cold => "COLD",
    Tested => "RTEST",
    Certified => "XCE",
    Authorised => "AUTH",
    Begins => "BEGINS",
    Unmet => "UNMET",
    Time => "TIME",
    By => "BY",
    Open => "OPEN",
}
