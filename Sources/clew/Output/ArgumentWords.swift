public import ArgumentParser
public import ClewCore
public import ClewStore
public import ClewWorkflows

// The words that people type for these are their raw values.

extension Role: ExpressibleByArgument {}

extension Grade: ExpressibleByArgument {}

extension SearchOrder: ExpressibleByArgument {}

extension ListingOrder: ExpressibleByArgument {}

extension ListSubject: ExpressibleByArgument {}

extension CaptureScope.DataClass: ExpressibleByArgument {}

extension ConfiguredCourier.Purpose: ExpressibleByArgument {}
