//! Fields of acts about the people of the desk.

use super::declared::labels;

labels! {
    /// A field of an act about the people of the desk.
    Roster {
        Person,
        Name,
        Phone,
        Mail,
        Title,
        Level,
        Hours,
        Region,
        Off,
        Clear,
        Gone,
        Week,
        OnCall,
        Pack,
        Nobody,
    }
}
