return await PeerSupport.ServiceDefaults.ServiceHost.Run(args, PeerSupport.Relationships.RelationshipsService.Build);
