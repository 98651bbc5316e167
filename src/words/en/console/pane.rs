//! Where one looks.

use crate::words::console::{Group, Pane, Tab};

each! {
    pane(Pane) {
        Incidents => "Incidents",
        Clocks => "Clocks",
        Updates => "Updates",
        Storage => "Storage",
        Licences => "Licences/Credits",
        Availability => "Availability",
        Contracts => "Contracts",
        Log => "Log",
        Trends => "Trends",
    }
}

each! {
    tab(Tab) {
        Detail => "Detail",
        Log => "Log",
        Clocks => "Clocks",
        Tenant => "Tenant",
        Why => "Why",
    }
}

each! {
    group(Group) {
        Incident => "Working on the incident (can be undone for 30 s)",
        Formal => "Formal acts (always with a form)",
        Update => "Updates and storage",
        Mark => "Marking: the next acts are done on all that are marked and in the list",
        Move => "Moving",
        View => "Looking",
    }
}
