//! Where one looks.

use crate::words::console::{Group, Pane, Tab};

each! {
    pane(Pane) {
        Incidents => "Vorfälle",
        Clocks => "Fristen",
        Updates => "Updates",
        Storage => "Speicher",
        Licences => "Lizenzen/Guthaben",
        Availability => "Verfügbarkeit",
        Contracts => "Verträge",
        Log => "Protokoll",
        Trends => "Verlauf",
    }
}

each! {
    tab(Tab) {
        Detail => "Einzelheiten",
        Log => "Protokoll",
        Clocks => "Fristen",
        Tenant => "Mandant",
        Why => "Warum",
    }
}

each! {
    group(Group) {
        Incident => "Arbeit am Vorfall (30 s lang zurückzunehmen)",
        Formal => "Förmliche Handlungen (immer mit Formular)",
        Update => "Updates und Speicher",
        Mark => "Markieren: die nächsten Handlungen gelten allen, die markiert und in der Liste sind",
        Move => "Bewegen",
        View => "Ansehen",
    }
}
