notice-endorsement = Every tool
    in this catalogue was chosen with care.
