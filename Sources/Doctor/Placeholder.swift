package enum DoctorPlaceholder {}
